/**
 * Phrases for opinions (常用意见), of a person or of a desk. No model. Doors: {@link org.xiangbang.tasklist.phrase.Phrases}.
 */
package org.xiangbang.tasklist.phrase;
