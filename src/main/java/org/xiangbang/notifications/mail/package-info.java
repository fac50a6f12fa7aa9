/**
 * Notifications by mail: single, as a daily digest, and the code that confirms an address. No model. Doors: {@link
 * org.xiangbang.notifications.mail.MailServer}.
 */
package org.xiangbang.notifications.mail;
