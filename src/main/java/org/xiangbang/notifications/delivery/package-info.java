/**
 * The outbox: what is to be sent to a mail server or another system. It is delivered after the act, and tried again if that
 * fails. The package has no process model. Entry points: {@link org.xiangbang.notifications.delivery.Outbox} and
 * {@link org.xiangbang.notifications.delivery.Deliveries}; a channel is a
 * {@link org.xiangbang.notifications.delivery.DeliveryChannel}.
 */
package org.xiangbang.notifications.delivery;
