/**
 * Handovers (交接): what is open in the name of a person goes to a successor when both have signed. The package has no process
 * model; other modules provide what is open there as {@link org.xiangbang.access.handover.HandoverPart}. Entry point:
 * {@link org.xiangbang.access.handover.HandingOver}.
 */
@NamedInterface("handover")
package org.xiangbang.access.handover;

import org.springframework.modulith.NamedInterface;
