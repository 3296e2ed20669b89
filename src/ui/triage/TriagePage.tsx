export function TriagePage() {
  return null
}
