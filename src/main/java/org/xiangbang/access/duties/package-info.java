/**
 * Separation of duties (不相容岗位): who did one duty in a case may not do certain later ones. The duties stand in the models
 * as properties of steps. Doors: {@link org.xiangbang.access.duties.Duties}.
 */
@NamedInterface("duties")
package org.xiangbang.access.duties;

import org.springframework.modulith.NamedInterface;
