//! Japanese: the texts of the look-up, the report and the desk.

use crate::lang::LaterUiText;

pub fn later_text(text: LaterUiText) -> &'static str {
    match text {
        LaterUiText::SharePhone => "電話では、この結果コードを読み上げます。",
        LaterUiText::ShareOpen => "内容を見てから送る",
        LaterUiText::ShareWords => "送信する文面",
        LaterUiText::ShareNow => "この内容を送る",
        LaterUiText::CopyWords => "文面をコピー",
        LaterUiText::CopyLink => "リンクをコピー",
        LaterUiText::ShowQr => "QR コードを表示",
        LaterUiText::HideQr => "QR コードを閉じる",
        LaterUiText::ReportQrAlt => "結果の QR コード",
        LaterUiText::JsonTitle => "リンク・QR コード・ファイルに含まれる内容",
        LaterUiText::JsonNote => {
            "機種とブラウザの名前、調べた結果が含まれます。お名前やパスキーの情報は含まれません。ご自身で送らない限り、この端末の外には出ません。"
        }
        LaterUiText::Copy => "内容をコピー",
        LaterUiText::SaveFile => "ファイルに保存",
        LaterUiText::ReportLink => "この結果を開くリンク",
        LaterUiText::Copied => "コピーしました",
        LaterUiText::CopyFailed => "コピーできませんでした。文面を長押ししてコピーします。",
        LaterUiText::SheetOpened => "送信先のアプリを開きました",
        LaterUiText::Saved => "ダウンロードを開始しました",
        LaterUiText::ShareFailed => "送信・保存できませんでした。文面をコピーして送ってください。",
        LaterUiText::WordsWhen => "日時：",
        LaterUiText::WordsDevice => "端末：",
        LaterUiText::WordsResult => "結果：",
        LaterUiText::WordsFound => "該当する項目：",
        LaterUiText::WordsTrial => "試しの登録：",
        LaterUiText::WordsCode => "結果コード：",
        LaterUiText::WordsLink => "詳しい結果：",
        LaterUiText::CheckThisDevice => "この端末を調べる",
        LaterUiText::SendTitle => "チェック用リンクを送る",
        LaterUiText::SenderLabel => "送る窓口の名前（書くと、届いた人が安心です）",
        LaterUiText::CaseLabel => "お問い合わせ番号（任意）",
        LaterUiText::CaseNumber => "お問い合わせ番号：",
        LaterUiText::SeenLabel => "表示された画面（任意）",
        LaterUiText::NoScreen => "選ばない",
        LaterUiText::ChannelLabel => "送り方",
        LaterUiText::ByMail => "メール",
        LaterUiText::BySms => "SMS",
        LaterUiText::ByLine => "LINE",
        LaterUiText::LangLabel => "言語",
        LaterUiText::MessageTitle => "文面を見る",
        LaterUiText::CopyMessage => "文面をコピー",
        LaterUiText::PrintPoster => "A4 で印刷",
        LaterUiText::SendQrAlt => "チェック用リンクの QR コード",
        LaterUiText::LeavesLine => {
            "LINE で送っても、LINE の外のブラウザで開くリンクになっています。"
        }
        LaterUiText::SendLink => "チェック用リンク",
        LaterUiText::SaveSvg => "SVG で保存",
        LaterUiText::SavePng => "PNG で保存",
        LaterUiText::MailGreeting => "お問い合わせいただき、ありがとうございます。",
        LaterUiText::MailAsk => {
            "「{}」のログインに使うスマートフォンで、次のリンクを開いてください。使えるかどうかを、数秒で調べます。"
        }
        LaterUiText::MailSteps => {
            "1. リンクを開くと、自動で調べ始めます。\n2. 「試しに登録してみる」が出たら押して、画面の案内に沿って進めます。\n3. 終わったら「サポートに伝える」から結果をお送りください。電話では、12文字の結果コードを読み上げてください。"
        }
        LaterUiText::MailPrivacy => "調べた結果は、ご自身で送らない限り、端末の外には出ません。",
        LaterUiText::SentBy => "差出人：",
        LaterUiText::AsksNothing => "{}を、このページでお聞きすることはありません。",
        LaterUiText::SentTitle => "【{}】スマートフォン動作チェックのご案内",
        LaterUiText::ShortAsk => {
            "ログインに使うスマートフォンで、次のリンクを開いてください。使えるかどうかを調べます。"
        }
        LaterUiText::ShortEnd => "終わったら「サポートに伝える」から結果をお送りください。",
        LaterUiText::PosterFor => {
            "「{}」のログインに使うスマートフォンの準備ができているかを、数秒で調べます。"
        }
        LaterUiText::PosterScan => "カメラで QR コードを読み取ります。",
        LaterUiText::PosterTry => "自動のチェックが終わったら、「試しに登録してみる」を押します。",
        LaterUiText::PosterTell => {
            "うまくいかないときは、表示された12文字の結果コードを窓口に伝えます。"
        }
        LaterUiText::ReadTitle => "結果を読む",
        LaterUiText::ReadLabel => {
            "届いたメッセージやリンクを貼り付けるか、読み上げられた結果コードを入力します。"
        }
        LaterUiText::CodeGoesOn => "あと {} 文字です。",
        LaterUiText::CodeTooLong => "結果コードは12文字です。文字数が多すぎます。",
        LaterUiText::CodeCharacter => "「{}」は結果コードに使われない文字です。",
        LaterUiText::CodeGroup => {
            "{place}つ目のまとまり「{heard}」を聞き直してください。「{meant}」かもしれません。"
        }
        LaterUiText::CodeSeveral => "結果コードが違うようです。はじめから聞き直してください。",
        LaterUiText::ResultNewer => {
            "新しいバージョンのページで作られた結果です。このページを読み込み直してから、もう一度開いてください。"
        }
        LaterUiText::LinkTooLong => "長すぎて、結果のリンクとして読めません。",
        LaterUiText::LinkDamaged => {
            "リンクの一部が欠けているか、変わっています。リンク全体をもう一度送ってもらってください。"
        }
        LaterUiText::DeskEmpty => "結果はここに表示されます。",
        LaterUiText::GuideTitle => "案内すること",
        LaterUiText::NothingFound => "該当する項目はありません。",
        LaterUiText::SeenFactsTitle => "端末の状態",
        LaterUiText::ElapsedLine => "かかった時間",
        LaterUiText::SheetLine => "認証画面",
        LaterUiText::SheetYes => "出た",
        LaterUiText::SheetNo => "出ていない",
        LaterUiText::SentDetails => "端末が申告した機種名など",
        LaterUiText::RulesVersion => "案内データ",
        LaterUiText::BySpokenCode => "結果コードから",
        LaterUiText::CodeCarries => {
            "結果コードで分かるのは、OS とブラウザの種類、各項目の良し悪し、試しの結果、最初の案内までです。"
        }
        LaterUiText::CodeOfOtherRules => {
            "この結果コードは、別のサービスか、別のバージョンの案内データで作られています。該当する項目は、ここでは分かりません。結果のリンクを送ってもらってください。"
        }
        LaterUiText::OtherRules => {
            "端末には「{shown}」と出ていました（案内データ {then}）。ここには、案内データ {now} による案内を表示しています。"
        }
        LaterUiText::CompareTitle => "同じお問い合わせ番号の結果を比べる",
        LaterUiText::FoundLine => "該当する項目",
        LaterUiText::Changed => "変化",
        LaterUiText::SheetsTitle => "どの画面が出ましたか",
        LaterUiText::SheetsNote => "近いものを選ぶと、対処方法を表示します。",
        LaterUiText::SheetsNone => "この中にはない",
        LaterUiText::NetworkNote => {
            "ボタンを押したときだけ、上のサイトにアクセスします。調べた結果は送りません。ふつうのページを開くときと同じく、IP アドレスとブラウザの種類は相手に伝わります。"
        }
        LaterUiText::NetworkStart => "接続できるか調べる",
        LaterUiText::NetworkAgain => "接続をもう一度調べる",
        LaterUiText::ReachedMeans => {
            "応答があったことだけが分かります。接続が拒否されていても「応答あり」になります。次の画面が出たときは、ここから案内を開けます。"
        }
        LaterUiText::NotReachedMeans => {
            "応答がない理由までは分かりません。広告ブロックやフィルタリングのほか、通信環境や、サービスの一時的な停止でも応答がありません。"
        }
        LaterUiText::NoAnswerMeans => {
            "8秒待ちましたが、応答がありませんでした。通信環境のよい場所で、もう一度お試しください。"
        }
        LaterUiText::StoppedByPolicyMeans => {
            "このページ自身の設定（Content-Security-Policy）が、アクセスを止めました。この端末や回線の問題ではありません。"
        }
        LaterUiText::OfflineMeans => {
            "インターネットに接続されていません。接続してから、もう一度お試しください。"
        }
        LaterUiText::AddressWithoutResult => {
            "このアドレスに結果は含まれていません。「サポートに伝える」から、結果をもう一度送ってもらってください。"
        }
        LaterUiText::NothingToRead => {
            "結果のリンクも結果コードも見つかりません。届いたメッセージ全体を貼り付けてください。"
        }
        LaterUiText::StatusReady => "使えます",
        LaterUiText::StatusNoObstacle => "試しの登録がまだ",
        LaterUiText::StatusFixNeeded => "設定の変更が必要",
        LaterUiText::StatusNotHeard => "結果待ち",
        LaterUiText::OnlyLabel => "判定で絞り込む",
        LaterUiText::OnlyAll => "すべて {}",
        LaterUiText::ColumnName => "名前",
        LaterUiText::ColumnMessage => "文面",
        LaterUiText::FilesLabel => {
            "保存した一覧（CSV）やメール（.eml、.txt）を開く。この欄にドロップもできます。"
        }
        LaterUiText::FilesRows => "一覧から {} 件を読み込みました。",
        LaterUiText::FilesUnread => "結果が見つからないファイル：{}",
        LaterUiText::PeopleTitle => "複数の方に送る",
        LaterUiText::PeopleNote => {
            "1人に1つ、お問い合わせ番号を割り当てます。リンクに入るのは番号だけです。名前は、この画面の外には送られません。"
        }
        LaterUiText::PeopleLabel => {
            "名前または職員番号（1行に1人。表計算ソフトからも貼り付けられます）"
        }
        LaterUiText::PeopleAdd => "番号を割り当てる",
        LaterUiText::PeopleAdded => "{} 人に番号を割り当てました。",
        LaterUiText::PeopleNone => "新しい名前がありません。",
        LaterUiText::PeopleList => "番号を割り当てた方",
        LaterUiText::CopyMessageFor => "{} の文面をコピー",
        LaterUiText::PeoplePrint => "{} 人分の案内を A4 で印刷",
        LaterUiText::PeopleSave => "番号・リンク・文面を CSV で保存",
        LaterUiText::StatusUnsupported => "使えません",
        LaterUiText::SecondTitle => "もう1回だけ、別の方法で試す",
        LaterUiText::SecondDiscoverable => {
            "パスキーの種類を変えて登録します。これで登録できれば、保存先のアプリが原因です。同じように終わるときは、スマートフォンかブラウザが原因です。"
        }
        LaterUiText::SecondAnyAttachment => {
            "保存先を限定せずに登録します。これで登録できれば、この端末の保存先が原因です。同じように終わるときは、端末かブラウザが原因です。"
        }
        LaterUiText::SecondStart => "別の方法で試す",
        LaterUiText::SecondPassed => "別の方法では登録できました。",
        LaterUiText::SecondFailed => "別の方法でも登録できませんでした。",
        LaterUiText::CopyRequest => "依頼の文面をコピー",
        LaterUiText::ContactHours => "受付時間：",
        LaterUiText::ContactReady => "用意するもの：",
        LaterUiText::ResultsRead => "結果を {} 件読み取りました。",
        LaterUiText::UnreadParts => "読み取れないものが {} 件あります。",
        LaterUiText::StaleNote => "表示中の結果は、この欄に前に入力した内容のものです。",
        LaterUiText::ResultsTitle => "読み取った結果の一覧",
        LaterUiText::SaveTable => "一覧を CSV で保存",
        LaterUiText::NoNumber => "番号なし",
        LaterUiText::ColumnVerdict => "判定",
        LaterUiText::ColumnNumber => "お問い合わせ番号",
        LaterUiText::ColumnPhone => "機種",
        LaterUiText::ColumnSystem => "OS とブラウザ",
        LaterUiText::ColumnTime => "日時",
        LaterUiText::ColumnCode => "結果コード",
        LaterUiText::RequestNetworkTitle => "【{}】通信の許可のお願い",
        LaterUiText::RequestNetworkAsk => {
            "職員のスマートフォンや端末で「{}」にログインするために、次の通信先への接続が必要です。施設の回線から接続できるように、設定をご確認ください。"
        }
        LaterUiText::RequestHosts => "通信先（HTTPS）：",
        LaterUiText::RequestHost => "・{}（TCP {port}）：",
        LaterUiText::RequestReached => "「応答あり」でも、接続が拒否されていることがあります。",
        LaterUiText::RequestAllow => {
            "お願いしたいこと：\n1. 上の通信先への HTTPS 通信を許可してください。\n2. フィルタリングや広告ブロックの対象から、上の通信先を外してください。\n3. プロキシサーバや SSL（TLS）の検査を使っている場合は、上の通信先を対象から外すか、SSL クライアント認証を中継できるようにしてください。\n"
        }
        LaterUiText::RequestAuthorityTitle => "【{}】お問い合わせ",
        LaterUiText::RequestAuthorityAsk => {
            "「{}」にログインできないため、次のとおりお問い合わせします。登録の状況と、必要な手続きをお知らせください。"
        }
        LaterUiText::RequestId => "本人 ID（医籍登録番号、薬剤師登録番号など）：",
        LaterUiText::RequestName => "お名前：",
        LaterUiText::RequestReply => "ご連絡先：",
        LaterUiText::RequestMessage => "画面のメッセージ：",
    }
}
