/**
 * Notifications (通知): what people are told in the application, by mail or digest, and what other systems are told by signed
 * calls.
 *
 * <p>No other module imports this one. Other modules publish {@link org.xiangbang.shared.Notification} or the engine's events
 * inside the act's transaction, which stores them as one row. After the act one worker gives it to its receivers, and another one
 * delivers what goes to mail servers and other systems.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "web :: *", "calendar", "access", "access :: *", "cases", "engine :: *"
        })
package org.xiangbang.notifications;

import org.springframework.modulith.ApplicationModule;
