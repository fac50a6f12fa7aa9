package org.xiangbang.web.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a body that its controller gives to {@link CheckedForms} although parts of it could not be read, so that they are told together
 * with what the rules of the form refuse (ADR 0192).
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface CheckedForm {}
