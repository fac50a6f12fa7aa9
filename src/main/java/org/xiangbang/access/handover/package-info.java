/**
 * Handovers (交接): what is open in the name of a person goes to a successor when both have signed. No model; other
 * modules hand in what they keep as {@link org.xiangbang.access.handover.HandoverPart}. Doors: {@link
 * org.xiangbang.access.handover.HandingOver}.
 */
@NamedInterface("handover")
package org.xiangbang.access.handover;

import org.springframework.modulith.NamedInterface;
