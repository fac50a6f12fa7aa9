package org.xiangbang.engine.step;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/** Says for which steps of a model a {@link StepWork} is. On its class, which it makes a bean, or on the method that makes it. */
@Documented
@Component
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface StepWorkFor {
    /** The key of the process. */
    String process();

    /** Ids of the process's user tasks. */
    String[] step();
}
