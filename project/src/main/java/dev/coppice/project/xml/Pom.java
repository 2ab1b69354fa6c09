package dev.coppice.project.xml;

import dev.coppice.project.Blueprint;
import dev.coppice.project.Choices;
import dev.coppice.project.Versions;

/** Writes the POM: one parent, one starter, one driver, one annotation processor. */
public final class Pom {

    private Pom() {}

    /** The text of {@code pom.xml}. */
    public static String text(Blueprint blueprint) {
        Choices choices = blueprint.choices();
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>

              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>%s</version>
                <relativePath />
              </parent>

              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>0.1.0</version>

              <properties>
                <java.version>21</java.version>
                <flyway.version>%s</flyway.version>
              </properties>

              <dependencies>
                <dependency>
                  <groupId>dev.coppice</groupId>
                  <artifactId>coppice-starter</artifactId>
                  <version>%s</version>
                </dependency>
                <dependency>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <scope>runtime</scope>
                </dependency>
              </dependencies>

              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-toolchains-plugin</artifactId>
                    <version>3.3.0</version>
                    <executions>
                      <execution>
                        <goals>
                          <goal>select-jdk-toolchain</goal>
                        </goals>
                        <configuration>
                          <version>[21,)</version>
                        </configuration>
                      </execution>
                    </executions>
                  </plugin>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <configuration>
                      <annotationProcessorPaths>
                        <path>
                          <groupId>org.hibernate.orm</groupId>
                          <artifactId>hibernate-processor</artifactId>
                        </path>
                      </annotationProcessorPaths>
                    </configuration>
                  </plugin>
                </plugins>
              </build>
            </project>
            """.formatted(
                        XmlText.of(Versions.springBoot()),
                        XmlText.of(choices.packageName().value()),
                        XmlText.of(choices.name().value()),
                        XmlText.of(Versions.flyway()),
                        XmlText.of(Versions.coppice()),
                        XmlText.of(choices.engine().driverGroup()),
                        XmlText.of(choices.engine().driverArtifact()));
    }
}
