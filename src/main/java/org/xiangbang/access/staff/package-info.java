/**
 * People and desks from a workbook: what it would change is shown first, then all of it is entered at once. The package has no
 * process model. Entry points: the addresses below {@code /admin/desks/import}.
 */
@NamedInterface("staff")
package org.xiangbang.access.staff;

import org.springframework.modulith.NamedInterface;
