export function CompanyPage(_props: { readonly name: string }) {
  return null
}
