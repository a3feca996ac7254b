/** The name over the sign-in form. */
export const Logo = () => <strong style={{ fontSize: '2rem', letterSpacing: '0.1em' }}>协奏 Xiezou</strong>
