/**
 * Reports: tables over the published views of other modules, within the reader's region scope, and the figures of counties, which the
 * database keeps in the transactions of acts. No other module imports this one. Entry points: {@link org.xiangbang.reports.TimeReport}
 * and {@link org.xiangbang.reports.CountyFigures}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web :: sheet",
            "web :: home",
            "web :: system",
            "calendar",
            "access",
            "cases",
            "engine :: *"
        })
package org.xiangbang.reports;

import org.springframework.modulith.ApplicationModule;
