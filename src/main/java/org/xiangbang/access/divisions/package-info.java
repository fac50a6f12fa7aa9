/**
 * Administrative divisions as the administrator keeps them: entered one by one or from a file, renamed, and ended in favor of a
 * successor, to which their desks go. The package has no process model. Entry points: the addresses below
 * {@code /admin/regions}, and those at which forms look for a division.
 */
@NamedInterface("divisions")
package org.xiangbang.access.divisions;

import org.springframework.modulith.NamedInterface;
