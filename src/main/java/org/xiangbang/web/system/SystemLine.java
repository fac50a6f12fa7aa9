package org.xiangbang.web.system;

/**
 * One line of the page of the system.
 *
 * @param id the word of the interface
 * @param label in the reader's language, as {@code value}
 * @param attention whether the administrator should look at it
 * @param path the page that lists what is counted; null if there is none
 */
public record SystemLine(String id, String label, String value, boolean attention, String path) {}
