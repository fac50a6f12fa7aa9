package org.xiangbang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Xiangbang. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class XiangbangApplication {
    public static void main(String[] args) {
        SpringApplication.run(XiangbangApplication.class, args);
    }
}
