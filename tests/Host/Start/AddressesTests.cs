using Helsefellesskap.Host.Start;
using Helsefellesskap.Kernel;
using Microsoft.AspNetCore.Builder;

namespace Helsefellesskap.Tests.Host.Start;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://127.8.9.10", true)]
    [InlineData("http://[::1]:80", true)]
    [InlineData("http://*:5080", false)]
    [InlineData("http://+:5080", false)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("http://[::]:5080", false)]
    [InlineData("http://192.168.1.2:5080", false)]
    [InlineData("http://localhost.example:5080", false)]
    public void Loopback_is_told_from_the_rest(string address, bool expected) => Assert.Equal(expected, Addresses.IsLoopback(address));

    [Theory]
    [InlineData("--urls=http://0.0.0.0:5080")]
    [InlineData("--urls=http://localhost:5080;http://*:5081")]
    [InlineData("--Kestrel:Endpoints:Open:Url=http://0.0.0.0:5080")]
    public void The_demo_refuses_to_be_reachable_from_outside(string argument)
    {
        Assert.Throws<StartException>(() => Add("--demo", argument));
        // Without the demo it is the choice of whoever runs the program.
        Add(argument);
    }

    [Fact]
    public void The_demo_may_name_a_loopback_address() => Add("--demo", "--urls=http://127.0.0.1:0");

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("five")]
    [InlineData("-1")]
    public void What_is_no_port_is_refused(string port) => Assert.Throws<StartException>(() => Add("--PORT=" + port));

    static void Add(params string[] arguments) => WebApplication.CreateBuilder(CommandLine.Options(arguments)).AddAddresses();
}
