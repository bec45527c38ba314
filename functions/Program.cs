using ReferralOutlook;

var app = await Product.BuildAsync(args);
await app.RunAsync();
