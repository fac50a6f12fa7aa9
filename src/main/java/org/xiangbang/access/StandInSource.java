package org.xiangbang.access;

import java.util.List;
import org.xiangbang.shared.StandIn;

/** Says as whose deputy a person may act today. The module of deputies implements it. */
public interface StandInSource {

    /** Returns the principals, the nearest first; empty for nearly everybody. */
    List<StandIn> of(String login);
}
