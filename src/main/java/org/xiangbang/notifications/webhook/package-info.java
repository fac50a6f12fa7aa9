/**
 * Signed calls to other systems, and the sealed secrets they are signed with. No model. Doors: {@link
 * org.xiangbang.notifications.webhook.Webhooks}.
 */
package org.xiangbang.notifications.webhook;
