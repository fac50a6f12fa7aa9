package org.xiangbang.access;

import java.util.List;
import org.xiangbang.shared.StandIn;

/** Knows whose seats somebody may take today; implemented by the deputies. */
public interface StandInSource {

    /** The nearest principals first; empty for nearly everybody. */
    List<StandIn> of(String login);
}
