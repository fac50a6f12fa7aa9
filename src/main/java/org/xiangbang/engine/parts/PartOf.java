package org.xiangbang.engine.parts;

/**
 * What a model says with the property {@code partOf}.
 *
 * @param whole the process out of which it was cut
 * @param beside whether it begins beside a case; otherwise the whole calls it
 */
public record PartOf(String whole, boolean beside) {}
