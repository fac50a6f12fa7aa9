package org.xiangbang.engine.countersign;

import java.util.List;
import org.xiangbang.engine.model.ProcessBean;

/** The desks that countersign one step, if the model itself lists them. */
@ProcessBean("countersigners")
public class Countersigners {

    public List<String> all(String first, String second) {
        return List.of(first, second);
    }

    public List<String> all(String first, String second, String third) {
        return List.of(first, second, third);
    }
}
