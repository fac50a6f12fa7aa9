/**
 * Administrative divisions as the administrator keeps them: entered one by one or from a file, renamed, and ended in favor of a
 * successor. The package has no process model. Entry points: the addresses below
 * {@code /admin/regions}, and those at which forms look for a division.
 */
package org.xiangbang.access.divisions;
