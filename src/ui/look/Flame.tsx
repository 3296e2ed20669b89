/** The brand's mark. */
export function Flame({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true">
      <path d="M12.2 1.8c.6 4.200 6.300 6.400 6.300 12.500A6.400 6.400 0 0 1 12 21.900a6.400 6.400 0 0 1-6.500-7.600c0-2.400 1.200-4.100 2.500-5.500.5 1.700 1.300 2.600 2.300 2.900-.4-3.500.3-7 1.900-9.900Z" fill="var(--ember)" />
      <path d="M12.100 13.200c.5 1.700 2.200 2.500 2.200 4.400a2.300 2.300 0 0 1-4.600 0c0-1.800 1.500-2.800 2.400-4.400Z" fill="var(--ground)" />
    </svg>
  )
}
