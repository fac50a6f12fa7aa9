package org.xiangbang.access.administration;

import java.util.Set;
import org.xiangbang.shared.Desk;

/** Says at which desks the steps of the models are done. The engine implements it, because {@code access} does not depend on models. */
public interface ModelDesks {

    /** Returns the desks in the words of the newest models: in the place of the region stands the word of a level, {@code county}. */
    Set<Desk> named();
}
