export function PersonPage(_props: { readonly id: string }) {
  return null
}
