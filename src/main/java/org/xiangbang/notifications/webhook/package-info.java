/**
 * Signed calls to other systems, and the encrypted secrets with which they are signed. The package has no process model. Entry
 * point: {@link org.xiangbang.notifications.webhook.Webhooks}.
 */
package org.xiangbang.notifications.webhook;
