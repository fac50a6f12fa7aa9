/**
 * The task list: what waits for a desk, what a person has done and started, and the page on which a step is done.
 *
 * <p>No other module imports this one. Its tables are updated by the engine's events inside the act's transaction;
 * {@link org.xiangbang.tasklist.feed.InboxConsistencyCheck} compares them with the engine and can rebuild them.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "web :: home",
            "web :: input",
            "web :: sheet",
            "calendar",
            "access",
            "access :: *",
            "cases",
            "cases :: search",
            "engine :: *"
        })
package org.xiangbang.tasklist;

import org.springframework.modulith.ApplicationModule;
