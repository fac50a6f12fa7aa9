/**
 * The pages of the security administrator: accounts, desks, vacant desks. The package has no process model. Entry points:
 * the addresses below {@code /admin}, and {@link org.xiangbang.access.administration.Administration} and
 * {@link org.xiangbang.access.administration.AccountRequests} for code that sets up an
 * installation.
 */
@NamedInterface("administration")
package org.xiangbang.access.administration;

import org.springframework.modulith.NamedInterface;
