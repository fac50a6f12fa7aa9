package org.xiangbang.bench;

/** Cases of one worker, one after the other from the report to the end. */
interface Lifecycle {

    /** The next act of the case: a human step is taken and done, or a timer fires. @return human steps done, 0 or 1 */
    int act();
}
