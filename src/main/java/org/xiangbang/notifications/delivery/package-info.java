/**
 * The outbox: what is on its way to a mail server or another system, delivered after the act and tried again. No model.
 * Doors: {@link org.xiangbang.notifications.delivery.Outbox} and {@link
 * org.xiangbang.notifications.delivery.Deliveries}; a channel is a {@link
 * org.xiangbang.notifications.delivery.DeliveryChannel}.
 */
package org.xiangbang.notifications.delivery;
