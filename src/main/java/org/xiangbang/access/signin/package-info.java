/**
 * Signing in and staying signed in: passwords, sessions, throttles, opening an account for an organization. The package has no
 * process model. Entry points: the addresses {@code /sign-in} and {@code /sign-up}; other packages ask
 * {@link org.xiangbang.access.signin.CurrentOfficial}, or have an {@code Official} as controller argument.
 */
@NamedInterface("signin")
package org.xiangbang.access.signin;

import org.springframework.modulith.NamedInterface;
