/** Words that every module uses: money, regions, desks, rules and refusals. Only {@code java.*} beneath. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package org.xiangbang.shared;

import org.springframework.modulith.ApplicationModule;
