package org.xiangbang.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The whole numbers that a parameter of an address takes, both ends included: so the interface is described, and so a text that is none
 * is refused. Whoever reads the parameter refuses other numbers by {@link FormRefused#unlessWithin}.
 */
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Within {
    long from() default 1;

    long to();
}
