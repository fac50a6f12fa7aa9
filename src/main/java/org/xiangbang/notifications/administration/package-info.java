/**
 * The page of the administrator about deliveries: what waits, what was given up, which systems are called. The package has no
 * process model. Entry points: {@link org.xiangbang.notifications.administration.DeadLetters} and the addresses
 * {@code /admin/notices}, {@code /api/v1/admin/deliveries} and {@code /api/v1/admin/webhooks}.
 */
package org.xiangbang.notifications.administration;
