/**
 * The models that are deployed: their versions, the cases that run on each, and what changed between two of them, in the words of
 * officials. Models: all of {@code processes/}. Entry points: the pages under {@code /models} and {@code /api/v1/models}.
 */
package org.xiangbang.engine.versions;
