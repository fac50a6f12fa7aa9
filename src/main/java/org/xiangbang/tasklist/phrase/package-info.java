/**
 * Phrases for opinions (常用意见), of a person or of a desk. No model. Doors: the addresses {@code
 * /phrases} and {@code /api/v1/phrases}.
 */
package org.xiangbang.tasklist.phrase;
