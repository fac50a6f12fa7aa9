/**
 * Notifications (通知): what people are told in the application, by mail or digest, and what other systems are told by signed
 * calls.
 *
 * <p>No other module imports this one. Other modules publish {@link org.xiangbang.shared.Notification} or the engine's events
 * inside the act's transaction; one statement stores them with what is to be delivered, and a worker delivers it afterwards.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "web :: *", "calendar", "access", "access :: *", "cases", "engine :: *"
        })
package org.xiangbang.notifications;

import org.springframework.modulith.ApplicationModule;
