/**
 * Separation of duties (不相容岗位): a person who did one duty in a case may not do certain later ones. The models declare the duties
 * as properties of steps. Entry point: {@link org.xiangbang.access.duties.Duties}.
 */
@NamedInterface("duties")
package org.xiangbang.access.duties;

import org.springframework.modulith.NamedInterface;
