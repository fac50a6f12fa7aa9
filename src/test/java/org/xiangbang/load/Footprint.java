package org.xiangbang.load;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a program and the server of its database take, seen from outside; memory and times of processes are those of Linux. */
public final class Footprint {
    private static final Pattern SHARE = Pattern.compile("Pss:\\s+(\\d+) kB");
    private static final double KILO = 1024;
    private static final double SECONDS_IN_A_TICK = 0.01;
    private static final int FIRST_TIME = 11;

    /** Its own and its children's that have ended, each in user and system. */
    private static final int TIMES = 4;

    private final ProcessHandle program;
    private final ProcessHandle database;
    private final List<MemoryPoolMXBean> pools = new ArrayList<>();
    private MemoryMXBean collector;

    /** @param database its first process */
    public Footprint(ProcessHandle program, long database) {
        this.program = program;
        this.database = ProcessHandle.of(database).orElseThrow();
    }

    /** Lets the program collect its garbage. @return megabytes of its heap that were left at the end of it */
    public double heap() throws IOException {
        if (pools.isEmpty()) attach();
        collector.gc();
        return pools.stream()
                        .map(MemoryPoolMXBean::getCollectionUsage)
                        .filter(Objects::nonNull)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                / (KILO * KILO);
    }

    private void attach() throws IOException {
        try {
            var machine = VirtualMachine.attach(String.valueOf(program.pid()));
            var address = machine.startLocalManagementAgent();
            machine.detach();
            var beans = JMXConnectorFactory.connect(new JMXServiceURL(address)).getMBeanServerConnection();
            collector = ManagementFactory.getPlatformMXBean(beans, MemoryMXBean.class);
            pools.addAll(ManagementFactory.getPlatformMXBeans(beans, MemoryPoolMXBean.class).stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList());
        } catch (AttachNotSupportedException refused) {
            throw new IOException(refused);
        }
    }

    /** Megabytes of memory of the program's process. */
    public double program() {
        return memory(Stream.of(program));
    }

    /** Megabytes of memory of all processes of the server; what they share counts once. */
    public double database() {
        return memory(Stream.concat(Stream.of(database), database.children()));
    }

    private static double memory(Stream<ProcessHandle> processes) {
        return processes
                        .map(process -> read(process, "smaps_rollup"))
                        .flatMap(text -> SHARE.matcher(text).results())
                        .mapToLong(share -> Long.parseLong(share.group(1)))
                        .sum()
                / KILO;
    }

    /** Seconds of the processors that the program has taken. */
    public double programTime() {
        return time(program);
    }

    /** Those of all processes of the server, also of those that have ended. */
    public double databaseTime() {
        return time(database) + database.children().mapToDouble(Footprint::time).sum();
    }

    /** Those of whoever asks. */
    public double ownTime() {
        return time(ProcessHandle.current());
    }

    private static double time(ProcessHandle process) {
        var stat = read(process, "stat");
        if (stat.isEmpty()) return 0;
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Stream.of(fields)
                        .skip(FIRST_TIME)
                        .limit(TIMES)
                        .mapToLong(Long::parseLong)
                        .sum()
                * SECONDS_IN_A_TICK;
    }

    /** Empty if it has ended. */
    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), file));
        } catch (IOException ended) {
            return "";
        }
    }
}
