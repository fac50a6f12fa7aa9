/**
 * Slows down what would otherwise be tried without end: guessing passwords, and opening accounts. All copies of the program count together.
 * The package has no process model. Entry points: {@link org.xiangbang.access.throttling.SignInDelays} and
 * {@link org.xiangbang.access.throttling.SignUpLimit}; see ADR 0267.
 */
package org.xiangbang.access.throttling;
