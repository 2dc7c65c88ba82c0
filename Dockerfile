# The catalogue as an image: built with Maven, run by an unprivileged user on a JRE. The embedded PostgreSQL works in it too,
# with a volume at /data; in a cluster give it an external one (k8s/).
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY pom.xml .
RUN mvn -B -q dependency:go-offline
COPY src src
COPY openapi openapi
COPY dcat-ap-it dcat-ap-it
RUN mvn -B -q package -DskipTests && mkdir /data

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="OpenCatalogo" \
      org.opencontainers.image.licenses="EUPL-1.2"
# initdb asks for the name of the user it runs as.
RUN useradd --uid 10001 --user-group --home-dir /data --no-create-home --shell /usr/sbin/nologin catalogue
WORKDIR /app
COPY --from=build /source/target/quarkus-app/ ./
COPY --from=build --chown=10001:10001 /data /data
COPY LICENSE ./
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    CATALOGUE_DATA_DIR=/data \
    XDG_CACHE_HOME=/data/cache \
    HOME=/data \
    MALLOC_ARENA_MAX=2 \
    JAVA_TOOL_OPTIONS="-Xms192m -Xmx192m -XX:MetaspaceSize=96m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:MaxDirectMemorySize=64m -XX:ReservedCodeCacheSize=64m -XX:+ExitOnOutOfMemoryError"
USER 10001:10001
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "--enable-native-access=ALL-UNNAMED", "-jar", "quarkus-run.jar"]
