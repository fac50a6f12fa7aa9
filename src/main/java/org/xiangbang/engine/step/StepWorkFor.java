package org.xiangbang.engine.step;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * Names the steps of a model for which a {@link StepWork} is. It stands on the class, which becomes a bean, or on the method that
 * makes the bean.
 */
@Documented
@Component
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface StepWorkFor {
    /** The key of the process. */
    String process();

    /** Ids of the process's user tasks. */
    String[] step();

    /** The key of the process that had these steps before; its running cases go on in its older versions. Empty if none had them. */
    String formerly() default "";
}
