package org.xiangbang.engine.countersign;

import java.util.List;
import org.xiangbang.engine.model.ProcessBean;

/** Desks that countersign one step, listed in the model itself. */
@ProcessBean("countersigners")
public class Countersigners {

    public List<String> all(String first, String second) {
        return List.of(first, second);
    }

    public List<String> all(String first, String second, String third) {
        return List.of(first, second, third);
    }
}
