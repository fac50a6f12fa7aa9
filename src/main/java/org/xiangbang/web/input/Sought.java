package org.xiangbang.web.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of an address with words to be looked for. A text of more than {@link #LONGEST} characters is refused, because nothing is
 * called so: an empty answer would be taken for one that was looked for.
 */
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Sought {
    int LONGEST = 100;
}
