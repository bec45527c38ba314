using ReferralOutlook;

if (args is ["check", .. var options])
{
    return await Product.CheckAsync(options, Console.Out, CancellationToken.None);
}

var app = await Product.BuildAsync(args);
await app.RunAsync();
return 0;
