package org.xiangbang;

import java.io.IOException;
import java.util.List;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.xiangbang.database.backup.BackupCommand;
import org.xiangbang.database.upgrade.UpgradeCommand;
import org.xiangbang.preparation.Preparation;
import org.xiangbang.shared.startup.ConsoleText;
import org.xiangbang.shared.startup.OperatorSentence;

/** Starts Xiangbang, prepares it for quick starts, backs it up and restores it, or upgrades its database. Beans are named by their full class name, so that two modules may have classes of the same simple name. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@EnableScheduling
public class XiangbangApplication {
    private static final int WRONGLY_ASKED = 2;

    public static void main(String[] args) throws IOException, InterruptedException {
        ConsoleText.readable();
        if (args.length > 0 && args[0].equals(Preparation.WORD)) {
            var source = new ApplicationHome(XiangbangApplication.class).getSource();
            System.exit(new Preparation(source, System.out).run(List.of(args)));
        }
        // What a command has to say stands in its sentences.
        if (args.length > 0 && !args[0].startsWith("-"))
            LoggingSystem.get(XiangbangApplication.class.getClassLoader()).beforeInitialize();
        if (args.length > 0 && BackupCommand.is(args[0]))
            System.exit(new BackupCommand(System.getenv(), System.out).run(List.of(args)));
        if (args.length > 0 && UpgradeCommand.is(args[0]))
            System.exit(new UpgradeCommand(System.getenv(), System.out).run(List.of(args)));
        if (args.length > 0 && !args[0].startsWith("-")) {
            System.out.println(OperatorSentence.both("system.command-unknown", args[0]));
            System.exit(WRONGLY_ASKED);
        }
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        SpringApplication.run(XiangbangApplication.class, args);
    }
}
