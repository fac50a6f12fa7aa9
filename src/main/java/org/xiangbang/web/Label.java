package org.xiangbang.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which message the page shows as the label of this part of a form or body, so that a refusal names it alike. A part without
 * it is named by the message {@code field.<name>}.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Label {
    String value();
}
