package it.opencatalogo.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code postgresql.conf}, written anew at each start: made for a catalogue whose server, with the JVM beside it, stays within 450 MB
 * (sum of PSS). An operator's own values belong into {@code postgresql.auto.conf}, which PostgreSQL reads last.
 */
record ServerSettings(int port, boolean fsync) {

    String text() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("port", Integer.toString(port));
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("fsync", onOff(fsync));
        settings.put("full_page_writes", onOff(fsync));
        memory(settings);
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("datestyle", "iso, ymd");
        settings.put("lc_messages", "C");
        settings.put("default_text_search_config", "pg_catalog.italian");
        settings.put("logging_collector", "off");
        settings.put("log_min_messages", "warning");
        settings.put("log_error_verbosity", "terse"); // no values of rows
        return settings.entrySet().stream().map(each -> each.getKey() + " = '" + each.getValue() + "'\n").collect(Collectors.joining());
    }

    private static void memory(Map<String, String> settings) {
        settings.put("shared_buffers", "32MB");
        settings.put("max_connections", "24");
        settings.put("work_mem", "4MB");
        settings.put("maintenance_work_mem", "32MB");
        settings.put("effective_cache_size", "256MB");
        settings.put("wal_buffers", "2MB");
        settings.put("min_wal_size", "64MB");
        settings.put("max_wal_size", "256MB");
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");
        settings.put("max_worker_processes", "2");
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("max_parallel_maintenance_workers", "0");
        settings.put("autovacuum_max_workers", "1");
        settings.put("io_method", "sync");
        settings.put("jit", "off");
    }

    private static String onOff(boolean value) {
        return value ? "on" : "off";
    }
}
