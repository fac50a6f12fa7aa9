/** Types that every module uses: money, regions, desks, rules and refusals. The package depends on {@code java.*} only. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.xiangbang.shared;

import org.springframework.modulith.ApplicationModule;
