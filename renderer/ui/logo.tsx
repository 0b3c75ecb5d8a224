/** The open ring: a grid that is about to close again. */
export function Logo({ size = "1.25rem" }: { readonly size?: string }) {
  return (
    <svg viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" style={{ flex: "none" }}>
      <path d="M8.4 4.2A8.6 8.6 0 1 0 20.6 12" fill="none" stroke="var(--bs-amber)" strokeWidth="3.4" />
    </svg>
  );
}
