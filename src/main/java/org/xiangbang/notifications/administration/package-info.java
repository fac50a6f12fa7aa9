/**
 * The page of the administrator about deliveries: what waits, what was given up, which systems are called. No model.
 * Doors: the address {@code /admin/deliveries}.
 */
package org.xiangbang.notifications.administration;
