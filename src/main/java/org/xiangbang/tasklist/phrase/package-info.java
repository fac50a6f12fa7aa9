/**
 * Phrases for opinions (常用意见), of a person or of a desk. The package has no process model. Entry points: the addresses
 * {@code /phrases} and {@code /api/v1/phrases}.
 */
package org.xiangbang.tasklist.phrase;
