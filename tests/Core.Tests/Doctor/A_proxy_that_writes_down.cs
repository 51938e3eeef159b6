using ProtectRespect.Core.Doctor.Proxies;
using ProtectRespect.TestKit;

namespace ProtectRespect.Core.Tests.Doctor;

public class A_proxy_that_writes_down
{
    private const string Quiet = "error_log /dev/null emerg;";

    [Theory]
    [InlineData("nginx.conf")]
    [InlineData("haproxy.cfg")]
    public void Our_samples_write_nothing_down(string sample) =>
        Assert.Empty(Look(File.ReadAllText(Path.Combine(Repository.Root, "deploy", sample)))!);

    [Theory]
    // As Debian ships it: sites are included.
    [InlineData("error_log /var/log/nginx/error.log;\nevents {}\nhttp {\n  access_log /var/log/nginx/access.log;\n  include sites/*;\n}", 3)]
    [InlineData("http {\n server {\n }\n}", 2)]
    [InlineData("http { access_log off;\n error_log /var/log/nginx/error.log;\n server { }\n}", 1)]
    [InlineData("http { access_log off; " + Quiet + "\n server { location /v3 { access_log /tmp/a.log combined; } }\n}", 1)]
    [InlineData("http { access_log off; " + Quiet + "\n server { location /v3 { error_log /tmp/e.log debug; } }\n}", 1)]
    [InlineData("http { access_log syslog:server=unix:/dev/log; " + Quiet + "\n server { }\n}", 1)]
    // Addresses hide in a format of one's own.
    [InlineData("http { log_format mine '$status $http_x_real_ip'; access_log /tmp/a.log mine; " + Quiet + "\n server { }\n}", 1)]
    [InlineData("http { log_format mine '$status ${request}'; access_log /tmp/a.log mine; " + Quiet + "\n server { }\n}", 1)]
    // The file of one site alone.
    [InlineData("server {\n listen 443;\n " + Quiet + "\n access_log /var/log/nginx/help.log;\n}", 1)]
    public void Is_found_in_nginx(string text, int found) => Assert.Equal(found, Look(text)!.Count);

    [Theory]
    [InlineData("http { access_log off; " + Quiet + " server { location / { } } }")]
    [InlineData("http { access_log off; error_log /var/log/nginx/error.log emerg; server { } }")]
    [InlineData("http { access_log /var/log/a.log; server { access_log off; " + Quiet + " } }")]
    [InlineData("http { log_format bare '$time_iso8601 $status $request_time'; access_log /var/log/a.log bare; " + Quiet + " server { } }")]
    [InlineData("# access_log /var/log/a.log;\nhttp { access_log off; # here too: access_log x;\n " + Quiet + " server { add_header X \"access_log y;\"; } }")]
    public void Is_not_found_in_nginx_where_nothing_is_written(string text) => Assert.Empty(Look(text)!);

    [Fact]
    public void Is_told_with_its_file_and_line()
    {
        var log = Assert.Single(Look("http {\n  " + Quiet + "\n  # ours\n  access_log /var/log/nginx/access.log;\n  server { }\n}")!);

        Assert.Equal(("proxy.conf", 4), (log.File, log.Line));
    }

    [Theory]
    [InlineData("global\n log /dev/log local0\ndefaults\n log global\n mode http\nfrontend web\n bind :443\n", 4)]
    [InlineData("defaults\n mode http\nfrontend web\n bind :443\n log 127.0.0.1 local0\n", 5)]
    [InlineData("defaults\n log stdout format raw local0\nlisten web\n bind :443\n", 2)]
    public void Is_found_in_haproxy(string text, int line) => Assert.Equal(line, Assert.Single(Look(text)!).Line);

    [Theory]
    [InlineData("global\n log /dev/log local0\ndefaults\n mode http\nfrontend web\n bind :443\n")]
    [InlineData("global\n maxconn 100\ndefaults\n log global\nfrontend web\n bind :443\n")]
    [InlineData("global\n log /dev/log local0\ndefaults\n log global\nfrontend web\n no log\n bind :443\n")]
    [InlineData("defaults\n # log global\nfrontend web\n bind :443\n")]
    public void Is_not_found_in_haproxy_where_nothing_is_written(string text) => Assert.Empty(Look(text)!);

    [Theory]
    [InlineData("<VirtualHost *:443>\n ErrorLog /dev/null\n CustomLog ${APACHE_LOG_DIR}/access.log combined\n</VirtualHost>", 1)]
    [InlineData("<VirtualHost *:443>\n ProxyPass / http://127.0.0.1:5080/\n</VirtualHost>", 1)]
    [InlineData("ServerRoot \"/etc/apache2\"\nErrorLog /var/log/error.log\n", 1)]
    [InlineData("<VirtualHost *:443>\n ErrorLog /dev/null\n #CustomLog x combined\n</VirtualHost>", 0)]
    public void Is_found_in_apache(string text, int found) => Assert.Equal(found, Look(text)!.Count);

    [Fact]
    public void What_is_no_proxy_that_we_know_is_not_judged() => Assert.Null(Look("help.example.org {\n  reverse_proxy 127.0.0.1:5080\n}\n"));

    private static IReadOnlyList<ProxyLog>? Look(string text) => ProxyLogs.In(
        new ProxyFile("proxy.conf", text),
        pattern => pattern == "sites/*" ? [new ProxyFile("sites/help", "server {\n listen 443;\n}"), new ProxyFile("sites/rota", "server {\n access_log /var/log/nginx/rota.log;\n}")] : []);
}
