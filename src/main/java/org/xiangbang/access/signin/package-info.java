/**
 * Signing in and staying signed in: passwords, sessions, throttles, opening an account for an organization. No model.
 * Doors: the addresses {@code /sign-in} and {@code /sign-up}; other rooms ask {@link
 * org.xiangbang.access.signin.CurrentOfficial}, or take an {@code Official} as controller argument.
 */
@NamedInterface("signin")
package org.xiangbang.access.signin;

import org.springframework.modulith.NamedInterface;
